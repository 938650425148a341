//! IndexedDB: every record, the history and the small facts about them.
