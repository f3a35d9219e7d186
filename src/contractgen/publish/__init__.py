"""Publishing: names, atomic files and the manifest."""
