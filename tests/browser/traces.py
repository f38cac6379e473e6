"""What a visit asks of the network, leaves in the browser, or breaks."""

from playwright.sync_api import Page

LEFT = "net::ERR_ABORTED"
# Whatever a page can leave in a browser, by name.
KEPT = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(base => base.name),
  ...await caches.keys(), ...(await navigator.serviceWorker.getRegistrations()).map(worker => worker.scope),
]"""


def watch(page: Page, server: str) -> list[str]:
    """Return a list that fills with every fault of the visits to come."""
    faults = []
    page.on("request", lambda request: request.url.startswith(server) or faults.append(f"asked: {request.url}"))
    # What a visitor cuts short by leaving has not failed.
    page.on("requestfailed", lambda request: request.failure == LEFT or faults.append(f"failed: {request.url}"))
    page.on("response", lambda response: response.status < 400 or faults.append(f"{response.status}: {response.url}"))
    page.on("console", lambda message: message.type in ("error", "warning") and faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    return faults
