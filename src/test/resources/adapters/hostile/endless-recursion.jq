def again: again;
again
