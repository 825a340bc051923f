"""See children."""

from tests.vision.documents.children import main

if __name__ == "__main__":
    main("babbles")
