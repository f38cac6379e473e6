"""The course as a package for the platforms that speak SCORM 1.2: its page, its scripts, its manifest."""
