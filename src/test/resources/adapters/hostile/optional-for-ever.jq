def again: (error("x"))?, again;
again
