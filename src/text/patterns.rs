//! Patterns of our own.

/// Compiles patterns that stand in the code; none of them can be wrong.
pub(crate) fn compiled(patterns: &[&str]) -> Vec<regex::Regex> {
    let all: Vec<_> = patterns.iter().filter_map(|p| regex::Regex::new(p).ok()).collect();
    debug_assert_eq!(all.len(), patterns.len());
    all
}
