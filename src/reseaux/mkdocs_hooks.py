"""The seam: joins the rules to MkDocs (or ProperDocs) through its hooks. No rule stands here."""

import logging
from pathlib import Path, PurePath

from jinja2 import FileSystemBytecodeCache
from mkdocs.exceptions import Abort

from reseaux.checks.sources import check_sources
from reseaux.facts import load_facts
from reseaux.french_date import format_date
from reseaux.markdown.typography import set_typography
from reseaux.metadata.page_sheet import PageSheet
from reseaux.metadata.structured_data import write_structured_data
from reseaux.metadata.tags import list_tags
from reseaux.navigation import find_first_page
from reseaux.page import read_pages
from reseaux.problem import Problem, format_report
from reseaux.publish.assets import shorten_assets
from reseaux.publish.feeds import write_feeds
from reseaux.publish.newsletter import start_kit_pictures, write_blocks
from reseaux.publish.permalinks import write_permalinks
from reseaux.publish.pictures import finish_pictures
from reseaux.publish.preview import Preview
from reseaux.publish.search import write_search
from reseaux.publish.shared_rendering import share_rendering

THEME_STYLE = "assets/stylesheets/main.*.css"
TEMPLATES = ".build/templates"  # compiled once, and again when one of them changes

log = logging.getLogger("mkdocs.hooks.reseaux")
_serving = False
_preview: Preview | None = None


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether an editor is watching: then a fault that can be shown does not stop the site."""
    global _serving, _preview
    _serving = command == "serve"
    _preview = Preview() if _serving and dirty else None
    if _preview:
        # MkDocs warns at each build that what it leaves alone may be outdated; the preview sees to it.
        logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "'dirty' build" not in record.msg)


def on_shutdown() -> None:
    """Stop what works beside the server."""
    if _preview:
        _preview.stop_indexing()


def on_pre_build(*, config) -> None:
    """Stop before anything is written when the sources do not hold; while serving, warn unless they cannot be read."""
    root = Path(config.config_file_path).parent
    _report(check_sources(root))
    if _preview:
        _preview.prepare(root, Path(config.site_dir), config.site_url)


def _report(problems: list[Problem]) -> None:
    if _serving and not any(problem.blocks_preview for problem in problems):
        for problem in problems:
            log.warning(str(problem))
    elif problems:
        # Abort, and not a plain exit, so that « make serve » waits for the next change instead of ending.
        raise Abort(format_report(problems))


def on_nav(nav, *, config, files):
    """Name every page, those also that this build leaves alone and never reads: others show their titles."""
    titles = {page.source: page.front.title for page in read_pages(Path(config.config_file_path).parent)[0]}
    for file in files.documentation_pages():
        if file.page and file.page.title is None and file.src_uri in titles:
            file.page.title = set_typography(titles[file.src_uri])
    if not _serving:
        _share_rendering(config, files)
    root = Path(config.config_file_path).parent
    _report(start_kit_pictures(root, Path(config.site_dir), config.site_name, config.site_url))
    return nav


def _share_rendering(config, files) -> None:
    def render(page) -> dict:
        page.read_source(config)
        page.markdown = on_page_markdown(page.markdown, page=page, config=config, files=files)
        before = dict(vars(page))
        page.render(config, files)
        return {name: value for name, value in vars(page).items() if before.get(name) is not value}

    pages = [file.page for file in files.documentation_pages() if file.page]
    share_rendering(pages, {file.src_uri: file for file in files}, render)


def on_page_markdown(markdown: str, *, page, config, files) -> str:
    """Give titles and descriptions the same typography as the text, and the site map the day of the review."""
    page.title = set_typography(page.title)
    page.meta["description"] = set_typography(page.meta["description"])
    # MkDocs tells the day of the build, which changes the map when no page has changed.
    page.update_date = str(page.meta["revu_le"])
    return markdown


def on_env(env, *, config, files):
    """Lend templates what puts a date and a text in French form, opens a section, and tells machines of a page."""
    compiled = Path(config.config_file_path).parent / TEMPLATES
    compiled.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
    env.filters["date_fr"] = format_date
    env.filters["first_page"] = find_first_page
    env.filters["typographie"] = set_typography
    env.globals["PageSheet"] = PageSheet
    env.filters["tags"] = list_tags
    env.filters["structured_data"] = write_structured_data
    env.globals["theme_styles"] = _keep_theme_style(files, config.docs_dir)
    return env


def _keep_theme_style(files, docs: str) -> list[str]:
    """Return the one style sheet that the pages take of the theme, and leave out what else it would publish."""
    theme = [file for file in files if file.src_dir != docs]
    for file in theme:
        if not PurePath(file.src_uri).match(THEME_STYLE):
            files.remove(file)
    return [file.src_uri for file in theme if PurePath(file.src_uri).match(THEME_STYLE)]


def on_post_build(*, config) -> None:
    """Shorten our scripts and style sheets, index the pages, make old addresses arrive, and write the feeds."""
    root, site = Path(config.config_file_path).parent, Path(config.site_dir)
    _report(shorten_assets(Path(config.docs_dir), site))
    if _preview:
        _preview.start_indexing(root, site)
    else:
        write_search(site, load_facts(root))
    write_blocks(root, site, config.site_url)
    finish_pictures()
    write_permalinks(root, site, config.site_url)
    write_feeds(site, load_facts(root), read_pages(root)[0], config.site_name, config.site_url)
    if _preview:
        _preview.keep()
