//! placeholder
use crate::model::provider::{Provider, ProviderId};
/// c
#[derive(Debug, Clone, Default)]
pub struct Catalog;
impl Catalog {
    /// x
    pub fn provider(&self, _name: &str) -> Option<&Provider> {
        None
    }
    /// x
    pub fn provider_by_domain(&self, _d: &str) -> Option<&Provider> {
        None
    }
    /// x
    pub fn known_mx(&self) -> Vec<(String, ProviderId)> {
        vec![]
    }
}
