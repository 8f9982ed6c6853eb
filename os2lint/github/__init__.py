"""What talks to GitHub: check runs, comments, files of other commits. PyGithub is imported here alone."""
