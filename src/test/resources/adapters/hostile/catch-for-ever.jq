def again: try error("x") catch again;
again
