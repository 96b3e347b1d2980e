package ai.rapidata.sdk.selection;

/** One part of what labelers see in a session. Several selections are served in their order. */
public sealed interface Selection
        permits LabelingSelection,
                ValidationSelection,
                ConditionalValidationSelection,
                DemographicSelection,
                CappedSelection,
                ShufflingSelection,
                AbTestSelection,
                StaticSelection,
                EffortSelection,
                UnknownSelection {}
