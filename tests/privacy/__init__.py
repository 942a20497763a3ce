"""One test for each hole through which typed text could get out."""
