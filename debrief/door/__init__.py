"""Behind the door: what the commands without a screen ask and say."""
