"""The HTTP service: requests of a CMS -> findings; imported only by `onrecord serve`, the only room that imports Starlette."""
