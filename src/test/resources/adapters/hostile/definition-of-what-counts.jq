def _part0: .;
def _part1: .;
def again: again;
again
