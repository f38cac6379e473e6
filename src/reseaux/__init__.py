"""Réseaux et réputation: the rules of a French knowledge site, apart from the site builder that runs them."""
