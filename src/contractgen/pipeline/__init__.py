"""The whole way of the data, and what the commands do with it: build, check, verify, lock, schema."""
