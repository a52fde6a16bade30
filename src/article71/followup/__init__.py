"""What follows from the committee's acts: duties and their reminders, on values."""
