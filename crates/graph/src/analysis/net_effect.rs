//! What a chain of links claims as a whole: signs multiply along it, as in every causal loop diagram.

use content::bundle::Link;
use content::vocabulary::Effect;

/// What more of the first thing means for the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NetEffect {
    /// More of it: an even number of links decrease.
    More,
    /// Less of it: an odd number of links decrease.
    Less,
    /// A link modulates, so that the direction depends on circumstances.
    Unclear,
    /// A link is an association: no cause is shown, and nothing is claimed of the whole.
    NotClaimed,
}

impl NetEffect {
    /// Every value.
    pub(super) const ALL: [NetEffect; 4] =
        [NetEffect::More, NetEffect::Less, NetEffect::Unclear, NetEffect::NotClaimed];

    /// What one link claims; `None` for one that was tested and has no effect, which leads nowhere.
    pub fn of(link: &Link) -> Option<NetEffect> {
        let effect = NetEffect::as_cause(link)?;
        Some(if link.association { NetEffect::NotClaimed } else { effect })
    }

    /// The same, an association taken for a cause.
    pub fn as_cause(link: &Link) -> Option<NetEffect> {
        match link.effect {
            Effect::Increases => Some(NetEffect::More),
            Effect::Decreases => Some(NetEffect::Less),
            Effect::Modulates => Some(NetEffect::Unclear),
            Effect::NoEffectFound => None,
        }
    }

    /// What both claim one after the other.
    #[must_use]
    pub fn then(self, next: NetEffect) -> NetEffect {
        match self.max(next) {
            NetEffect::More | NetEffect::Less if self == next => NetEffect::More,
            worst => worst,
        }
    }
}
