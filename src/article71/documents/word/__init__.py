"""What Word keeps beside the words of a paper: numbers, styles, text boxes, drawn covers; made plain for pandoc."""
