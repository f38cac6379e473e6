"""French search: how the built pages become an index that a small worker reads, part by part, in the browser."""
