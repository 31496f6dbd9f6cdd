"""Looking at a blueprint: its poster and the page of everything in it. Nothing is changed here."""
