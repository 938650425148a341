//! What a person does, and the changes it plans.
