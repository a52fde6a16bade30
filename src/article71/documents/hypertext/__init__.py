"""What an HTML page holds beside the words of a paper, and how it binds notes; made plain for pandoc."""
