"""What pages show of data/: each view builds its elements from the facts and knows nothing of the page around it."""
