"""The codes of files that stand where nothing reads them, and of settings that are not there."""

SETTINGS_MISSING = "CP130"
MISPLACED_PAGE = "CP131"
UNKNOWN_RECORD = "CP132"
