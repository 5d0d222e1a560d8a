"""What leaves the house: a finished site, looked over before anyone sees it."""
