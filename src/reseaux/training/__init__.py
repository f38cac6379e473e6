"""The course: its questions, its modules and what is made of them."""
