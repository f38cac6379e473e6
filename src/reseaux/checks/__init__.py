"""What must hold. Each rule is a plain function that yields problems; the build and pytest call the same ones."""
