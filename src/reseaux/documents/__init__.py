"""Documents made from built pages: what binds several of them into one, and what sets that on paper."""
