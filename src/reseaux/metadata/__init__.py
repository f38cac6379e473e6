"""What the head of a page tells machines: cards of social networks, structured data for search engines."""
