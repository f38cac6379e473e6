"""Measures what the search costs beside plain Material's, on the same generated pages (generated_pages.py).

Bytes are those of the bodies, in Brotli at its best level, as a host that compresses once sends them. Ours are all that
the browser asks for from the focus of the box to the first excerpt, each query typed letter by letter in a browser that
holds nothing; plain Material's are those of its worker, its stemmers and its index, which every first page asks for.
The bars: 20 KiB at 25 pages and 60 at 1,000; 16 ms from key to answer at 1,000 pages; 20 % of the build for the index.

Time is taken in a page of the served site, from a message to the worker to its answer, for each key of each query, once
the worker holds all that these queries read.
"""

import json
import statistics
import tempfile
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import brotli
from bench.generated_pages import write_plain_project, write_project
from bench.site_cost import Built, build_timed, measure_site, print_site_table
from playwright.sync_api import Browser, Page, sync_playwright
from tests.conftest import serve_folder

from reseaux.publish.screenshot import BROWSER_OPTIONS, find_browser
from reseaux.publish.search import FOLDER

SIZES = (25, 200, 1_000)
QUERIES = {
    "well spelt": ("réputation", "ambassadeurs", "linkedin", "déontologie", "publicité", "infolettre", "groupe 150"),
    "misspelt": ("reputasion", "ambasadeur", "linkdin", "deontolgie", "publissité", "infoletre", "porté organike"),
    "two words": ("portée organique", "identité numérique", "publicité facebook", "choisir plateforme"),
    "three words": (
        "règle des 150 membres",
        "mobiliser les ambassadeurs de l'ordre",
        "combien de technologues sur linkedin",
    ),
}
TYPED = [query for queries in QUERIES.values() for query in queries]
KEYS = [query[:end] for query in TYPED for end in range(1, len(query) + 1)]
TO_KEYBOARD = 300  # milliseconds from the focus to the first key
BETWEEN_KEYS = 20  # milliseconds: well below the pause that the worker waits for before it asks for texts
PATIENCE = 300_000  # milliseconds: Material makes its index in the browser

# Notes the last query sent to the worker of the page, the last one answered, and how many of its excerpts are to come.
WATCH_WORKER = """
window.Worker = class extends Worker {
  constructor(...options) {
    super(...options);
    this.addEventListener("message", ({ data: { type, id, data } }) => {
      if (type === 3) [window.answered, window.missing] = [id, data.items.length];
      if (type === 4 && id === window.answered) window.missing -= 1;
    });
  }
  postMessage(message) {
    if (message.type === 2) window.asked = message.id;
    super.postMessage(message);
  }
};
"""
HAS_EXCERPTS = "() => window.asked && window.asked === window.answered && !window.missing"
# Run in the worker: the addresses that it asked for once it held the text of the first excerpt.
FIND_LATE = """() => {
  const loads = performance.getEntriesByType("resource").sort((one, other) => one.startTime - other.startTime);
  const first = loads.find(({ name }) => name.includes("/texts-"));
  return loads.filter(({ startTime }) => startTime >= first.responseEnd).map(({ name }) => name);
}"""

# Asks a worker every question twice, and returns the milliseconds of its setting up and of the second answers.
TIME_ANSWERS = """async ([address, setup, questions]) => {
  const worker = new Worker(address);
  const ask = (message, type) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.type === 5 ? reject(data.data) : data.type === type && resolve());
    worker.postMessage(message);
  });
  const start = performance.now();
  await ask({ type: 0, data: setup.index ? { ...(await (await fetch(setup.index)).json()), options: {} } : setup }, 1);
  const ready = performance.now() - start;
  let id = 0;
  const askAll = async () => {
    const times = [];
    for (const data of questions) {
      const start = performance.now();
      await ask({ type: 2, data, id: (id += 1), limit: 10 }, 3);
      times.push(performance.now() - start);
    }
    return times;
  };
  await askAll();
  return [ready, await askAll()];
}"""


@dataclass(frozen=True)
class Cost:
    """What one search costs at one size.

    `build`, `indexing`: seconds; `ready`, `keys`: milliseconds; `asked`: the files that each query asks for.
    """

    build: float
    indexing: float
    asked: dict[str, list[Path]]
    ready: float
    keys: list[float]
    index: list[Path]

    def weights(self) -> dict[str, float]:
        """Return the KiB that each query asks for, in Brotli."""
        return {query: sum(map(weigh, files)) for query, files in self.asked.items()}

    def worst(self) -> str:
        """Return the query that asks for most."""
        weights = self.weights()
        return max(weights, key=weights.get)


def build_size(count: int, place: Path, plain_settings: str) -> dict[str, Built]:
    """Generate that many pages below `place`, never built before, and build them both ways."""
    project = write_project(place, count)
    for kept in (project / ".build").iterdir():
        kept.unlink()  # a link to what the builds of the real pages have kept
    plain = write_plain_project(project, place / "plain", plain_settings)
    return {"ours": build_timed(project), "plain": build_timed(plain)}


def measure_ours(browser: Browser, built: Built) -> Cost:
    """Measure the search of our site."""
    folder, seconds = built.folder, (built.processors, built.indexing)
    with serve_folder(folder) as address:
        asked = {query: list_asked(browser, address, folder, query) for query in TYPED}
        times = time_answers(browser, address, "assets/search/worker.js", {"base": f"{address}/{FOLDER}/"})
    index = [path for path in (folder / FOLDER).rglob("*") if path.is_file()]
    return Cost(*seconds, asked, *times, index)


def measure_plain(browser: Browser, built: Built) -> Cost:
    """Measure the search of plain Material's site of the same pages: all queries ask for the same files."""
    folder, seconds = built.folder, (built.processors, built.indexing)
    index = folder / "search/search_index.json"
    [worker] = folder.glob("assets/javascripts/workers/search.*.js")
    with serve_folder(folder) as address:
        asked = {TYPED[0]: list_loaded_by_plain(browser, address, folder)}
        times = time_answers(browser, address, worker.relative_to(folder), {"index": f"{address}/search/{index.name}"})
    return Cost(*seconds, asked, *times, [index])


def open_page(browser: Browser, address: str, folder: Path) -> tuple[Page, list[Path]]:
    """Open the home page in a browser that holds nothing; the list grows with each file that is asked for."""
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.add_init_script(WATCH_WORKER)
    asked: list[Path] = []
    page.on("request", lambda request: asked.append(locate(folder, request.url)))
    page.goto(f"{address}/", wait_until="networkidle")
    return page, asked


def locate(folder: Path, url: str) -> Path:
    """Return the file of a served folder that an address names."""
    return folder / urlsplit(url).path.lstrip("/")


def list_asked(browser: Browser, address: str, folder: Path, query: str) -> list[Path]:
    """Return the files that our search asks for while a query is typed, until the first excerpt stands."""
    page, asked = open_page(browser, address, folder)
    before = len(asked)
    page.locator(".md-search__input").focus()
    page.wait_for_timeout(TO_KEYBOARD)
    page.keyboard.type(query, delay=BETWEEN_KEYS)
    page.wait_for_function(HAS_EXCERPTS)
    [worker] = page.workers
    late = {locate(folder, url) for url in worker.evaluate(FIND_LATE)}
    page.close()
    return [path for path in dict.fromkeys(asked[before:]) if path not in late]


def list_loaded_by_plain(browser: Browser, address: str, folder: Path) -> list[Path]:
    """Return the files that plain Material's search has asked for when it shows a result."""
    page, asked = open_page(browser, address, folder)
    page.locator(".md-search__input").focus()
    page.keyboard.type(TYPED[0])
    page.wait_for_selector(".md-search-result__item")
    page.close()
    return [path for path in dict.fromkeys(asked) if path.name.startswith(("search", "lunr"))]


def time_answers(
    browser: Browser, address: str, worker: Path | str, setup: dict[str, str]
) -> tuple[float, list[float]]:
    """Return the milliseconds that a worker takes to be ready, then to answer each key."""
    page = browser.new_page()
    page.goto(f"{address}/")
    ready, times = page.evaluate(TIME_ANSWERS, [f"{address}/{worker}", setup, KEYS])
    page.close()
    return float(ready), times


@cache
def weigh(path: Path) -> float:
    """Return the KiB of a file in Brotli."""
    return len(brotli.compress(path.read_bytes())) / 1024


def count_words(index: list[Path]) -> int:
    """Return how many distinct words our index holds, in the second line of its files of words."""
    parts = [path.read_text(encoding="utf-8").split("\n")[1] for path in index if path.name.startswith("words-")]
    return sum(len(json.loads(part)["words"].split(" ")) for part in parts)


ROWS = {
    "before the first result, Brotli, KiB": lambda cost: statistics.median(cost.weights().values()),
    "    of the worst query": lambda cost: cost.weights()[cost.worst()],
    "worker ready, ms": lambda cost: cost.ready,
    "key to answer, ms": lambda cost: statistics.median(cost.keys),
    "    of the slowest in twenty": lambda cost: statistics.quantiles(cost.keys, n=20)[-1],
    "build, s of processor": lambda cost: cost.build,
    "    for the index, % (ours)": lambda cost: 100 * cost.indexing / cost.build,
    "index on disk, KiB": lambda cost: sum(path.stat().st_size for path in cost.index) / 1024,
    "    files": lambda cost: len(cost.index),
    "    distinct words (ours)": lambda cost: count_words(cost.index),
}


def print_tables_by_size(plain_settings: str) -> None:
    """Build every size both ways; print what the sites cost, then what their searches do."""
    costs: dict[str, Cost] = {}
    measured: dict[str, dict[str, dict[str, float]]] = {}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as temporary:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_OPTIONS)
        for count in SIZES:
            built = build_size(count, Path(temporary, str(count)), plain_settings)
            measured[str(count)] = {name: measure_site(one) for name, one in built.items()}
            costs[f"ours {count}"] = measure_ours(browser, built["ours"])
            costs[f"plain {count}"] = measure_plain(browser, built["plain"])
        browser.close()
        print_site_table(measured)
        print_costs(costs)


def print_costs(costs: dict[str, Cost]) -> None:
    """Print a row for each measure, then what the heaviest query of each asks for, by kind of file."""
    print(f"\n{'search, by number of pages':36}" + "".join(f"{name:>12}" for name in costs))
    for row, read in ROWS.items():
        print(f"{row:36}" + "".join(f"{format_measure(read(cost)):>12}" for cost in costs.values()))
    for name, cost in costs.items():
        kinds = Counter()
        for path in cost.asked[cost.worst()]:
            kinds[path.name.split("-")[0]] += weigh(path)
        print(f"{name}, « {cost.worst()} »: " + ", ".join(f"{kind} {size:.1f}" for kind, size in kinds.items()))


def format_measure(value: float) -> str:
    """Return a count whole, and another number with one decimal; zero is what was not measured."""
    return (str(value) if isinstance(value, int) else f"{value:.1f}") if value else "–"
