"""The rules of the checker: functions from a structure to findings, one rule a file."""
