"""`python -m contractgen`: the command without its script."""

from contractgen.cli import main

if __name__ == "__main__":
    main()
