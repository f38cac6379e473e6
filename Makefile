# make serve   set up, build and serve on http://127.0.0.1:8000, rebuilding on change
# make site    set up and build what is published, in site/
# make test    set up and run every test
# make page    ask four questions and create a new page
# make permaliens  add to data/permaliens.yml what is new, before publishing
# make lock    resolve the dependencies of pyproject.toml again into requirements.txt
# make bench   measure against plain Material on the same pages
# make peers   measure the published site against a peer, with Lighthouse (needs Node.js and the network)
# make load    load a real nginx that serves site/ on this machine
# make audit   look for known faults in what requirements.txt installs (asks the network)
# make liens   ask whether the pages of others that the site links to still answer (needs the network)
# make apercu  take again the picture of the README
SHELL := bash
PYTHON ?= python3
export PYTHONPATH := src
export PYTHONDONTWRITEBYTECODE := 1
# Material prints a banner about MkDocs 2 at each build; the decision is in pyproject.toml.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
RUN := .venv/bin/python -m

.DEFAULT_GOAL := serve
.PHONY: serve site test page permaliens bench peers load audit lock liens apercu chromium pango nginx caddy wrk openssl clean

serve: .venv/ready
	@$(RUN) reseaux.run_builder mkdocs serve --livereload --dirty --dev-addr 127.0.0.1:8000

site: .venv/ready pango
	@$(RUN) reseaux build

test: .venv/ready chromium pango nginx caddy openssl
	$(RUN) ruff check src tests bench
	$(RUN) ruff format --check src tests bench
	$(RUN) pytest -n 2 --dist worksteal

page: .venv/ready
	@$(RUN) reseaux new-page

permaliens: .venv/ready
	@$(RUN) reseaux permalinks

# The bench serves and copies the project as the tests do.
bench: export PYTHONPATH := src:tests

bench: .venv/ready chromium
	@$(RUN) bench.compare

load: site nginx wrk
	@$(RUN) bench.load

# --strict: a package that could not be looked up is a failure too.
audit: .venv/ready
	$(RUN) venv .venv/audit && .venv/audit/bin/python -m pip install --quiet --disable-pip-version-check pip-audit==2.10.1
	.venv/audit/bin/pip-audit --strict --require-hashes --disable-pip --requirement requirements.txt

peers: site chromium caddy
	@$(RUN) bench.peers

lock: .venv/ready
	$(RUN) venv .venv/lock && .venv/lock/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
	.venv/lock/bin/uv pip compile --quiet --universal --python-version 3.11.0 --generate-hashes --no-header --no-annotate \
		--extra sbom --extra test pyproject.toml --output-file requirements.txt

liens: site
	@$(RUN) reseaux external-links

apercu: site chromium
	@$(RUN) reseaux screenshot apercu.png

# Debian ships Python without the module that makes environments: it is installed where it can be.
.venv/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 ou plus récent est nécessaire."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
		&& apt-get update -qq && apt-get install -y -qq python3-venv; } \
		|| { echo "Il manque le module venv de Python : installez le paquet python3-venv, puis recommencez."; exit 1; }
	$(PYTHON) -m venv --clear .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		--requirement requirements.txt
	@touch $@

# The tests look at the pages in a real browser and fail without one.
chromium:
	@command -v chromium chromium-browser google-chrome >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
		&& apt-get update -qq && apt-get install -y -qq chromium; } \
		|| { echo "Il manque Chromium : installez le paquet chromium, puis recommencez."; exit 1; }

# The documents are set by WeasyPrint, which asks the system for these libraries when it is loaded.
pango: .venv/ready
	@$(RUN) reseaux.documents.pdf 2>/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
		&& apt-get update -qq && apt-get install -y -qq libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; } \
		|| { echo "Il manque Pango : installez les paquets libpango-1.0-0, libpangoft2-1.0-0 et libharfbuzz-subset0, puis recommencez."; exit 1; }

# The rules of redirection are read by real servers; RUNLEVEL=1 keeps Debian from starting one of its own.
nginx:
	@PATH=$$PATH:/usr/sbin command -v nginx >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
		&& apt-get update -qq && RUNLEVEL=1 apt-get install -y -qq nginx-light; } \
		|| { echo "Il manque nginx : installez le paquet nginx-light, puis recommencez."; exit 1; }

caddy:
	@command -v caddy >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
		&& apt-get update -qq && RUNLEVEL=1 apt-get install -y -qq caddy; } \
		|| { echo "Il manque Caddy : installez le paquet caddy, puis recommencez."; exit 1; }

wrk:
	@command -v wrk >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
		&& apt-get update -qq && apt-get install -y -qq wrk; } \
		|| { echo "Il manque wrk : installez le paquet wrk, puis recommencez."; exit 1; }

# The tests make a certificate for the examples of deploy/.
openssl:
	@command -v openssl >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
		&& apt-get update -qq && apt-get install -y -qq openssl; } \
		|| { echo "Il manque openssl : installez le paquet openssl, puis recommencez."; exit 1; }

clean:
	rm -rf .venv .build site serveur
