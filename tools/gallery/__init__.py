"""The gallery: documents whose pages are drawn by both engines and shown side by side in docs/gallery.md."""
