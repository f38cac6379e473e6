"""The newsletter editor's kit: which pages to link, in which form, and which first."""
