//! What the end of a line says, in the order of the key: on the screen, on paper and in the text edition.

use content::messages::MessageId;
use content::vocabulary::Effect;

/// An end of a line with its meaning.
pub struct KeyEnd {
    /// What is claimed.
    pub effect: Effect,
    /// Whether its head is hollow.
    pub association: bool,
    /// Its name.
    pub name: MessageId,
    /// Its meaning.
    pub meaning: MessageId,
}

/// Every end. One stands for all that are hollow: shape and fill are read apart.
pub const ENDS: [KeyEnd; 5] = [
    KeyEnd {
        effect: Effect::Increases,
        association: false,
        name: MessageId::EffectIncreases,
        meaning: MessageId::EffectIncreasesMeaning,
    },
    KeyEnd {
        effect: Effect::Increases,
        association: true,
        name: MessageId::EffectGoesWith,
        meaning: MessageId::EffectGoesWithMeaning,
    },
    KeyEnd {
        effect: Effect::Decreases,
        association: false,
        name: MessageId::EffectDecreases,
        meaning: MessageId::EffectDecreasesMeaning,
    },
    KeyEnd {
        effect: Effect::Modulates,
        association: false,
        name: MessageId::EffectModulates,
        meaning: MessageId::EffectModulatesMeaning,
    },
    KeyEnd {
        effect: Effect::NoEffectFound,
        association: false,
        name: MessageId::EffectNoEffectFound,
        meaning: MessageId::EffectNoEffectFoundMeaning,
    },
];
