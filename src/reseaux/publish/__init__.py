"""What is made from a built site, by plain functions from a folder and the facts to files."""
