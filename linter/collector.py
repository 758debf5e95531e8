"""What a piece of work leaves to Python's collector: nothing, so that it need not look while the work goes on."""

from __future__ import annotations

import gc


class Held:
    """Holds the collector back while an article is checked; as a context it leaves the process as it was.

    It looks through all young objects each time that some hundreds were made, and an article makes tens of thousands that are
    still in use. A story lets go of its own at the end (`Story.forget`). Whoever finds it held already leaves it so: threads
    that check side by side hold it between them, and one that ends before the others costs them time and nothing else.
    """

    def __enter__(self) -> None:
        self._held = gc.isenabled()
        if self._held:
            gc.disable()

    def __exit__(self, *about: object) -> None:
        if self._held:
            gc.enable()
