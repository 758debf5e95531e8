"""The editor server: open drafts -> diagnostics, hovers, actions, symbols. pygls is imported only when it is started."""
