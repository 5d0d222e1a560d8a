"""``python -m casc_portfolio`` is ``casc``."""

from casc_portfolio.cli import main

if __name__ == "__main__":
    main()
