"""Pictures made from our own SVG: social cards, pictures of newsletter blocks, QR codes."""
