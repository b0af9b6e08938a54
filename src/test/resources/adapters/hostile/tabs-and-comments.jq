# a comment with "quotes" and (brackets
	.name	|	nothing_such	# another
