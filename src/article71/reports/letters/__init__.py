"""Letters: what somebody is told on a day, in words and as mail."""
