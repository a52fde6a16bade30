"""`python -m article71` is the command `article71`."""

from article71.cli.root import main

main()
