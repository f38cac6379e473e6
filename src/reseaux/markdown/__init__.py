"""What a writer can type: Python-Markdown extensions that no site builder needs to know."""
