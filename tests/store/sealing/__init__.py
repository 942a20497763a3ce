"""What is sealed opens for its keeper, today and after every change of keys, and for nobody else."""
