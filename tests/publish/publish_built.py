"""Publishes from the current folder a site already built, in a process of its own, which a test may stop or hinder.

What is left out takes most of the time, MkDocs, the downloads, the style sheet, the best compression:
`python publish_built.py SITE`.
"""

import shutil
import sys

import reseaux.__main__ as commands
import reseaux.publish.site as publishing
from reseaux.publish import compression

publishing.build_folder = lambda root, folder: shutil.copytree(sys.argv[1], folder)
publishing.lighten_pages = lambda docs, site: []
compression.choose_quality = lambda size: compression.LIGHT
commands.publish_site = lambda root: publishing.publish_site(root, make_downloads=lambda root, site: [])
sys.exit(commands.run("build"))
