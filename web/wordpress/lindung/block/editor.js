/**
 * The block in the editor: fields for what the author chooses. Visitors get it from PHP.
 */
( ( blocks, blockEditor, components, element, i18n, state ) => {
	const { __ } = i18n;
	const { createElement, Fragment } = element;
	const { InspectorControls, useBlockProps } = blockEditor;
	const { ExternalLink, Notice, PanelBody, Placeholder, SelectControl, TextControl } = components;

	/** A field for one attribute, apart from the next. */
	const field = ( { attributes, setAttributes }, name, label, more = {} ) =>
		createElement(
			'div',
			{ key: name, style: { marginBottom: '16px' } },
			createElement( more.options ? SelectControl : TextControl, {
				label,
				value: attributes[ name ],
				onChange: ( value ) => setAttributes( { [ name ]: value } ),
				__nextHasNoMarginBottom: true,
				...more,
			} )
		);

	/** What most authors set: in the block itself. */
	const mainFields = ( props ) => [
		field( props, 'campaign', __( 'Campaign', 'lindung' ), {
			help: __( 'An address, or the name of a shipped one such as baznas.', 'lindung' ),
		} ),
		field( props, 'amount', __( 'Gift to begin with', 'lindung' ), {
			help: __( 'In rupiah, such as 500000.', 'lindung' ),
		} ),
	];

	/** The rest: in the sidebar. */
	const moreFields = ( props ) => [
		field( props, 'lang', __( 'Language', 'lindung' ), {
			options: [
				{ value: '', label: __( 'The page’s', 'lindung' ) },
				{ value: 'id', label: 'Bahasa Indonesia' },
				{ value: 'en', label: 'English' },
				{ value: 'ar', label: 'العربية' },
			],
		} ),
		field( props, 'theme', __( 'Light or dark', 'lindung' ), {
			options: [
				{ value: '', label: __( 'As the visitor has it', 'lindung' ) },
				{ value: 'light', label: __( 'Light', 'lindung' ) },
				{ value: 'dark', label: __( 'Dark', 'lindung' ) },
			],
		} ),
		field( props, 'months', __( 'Months', 'lindung' ) ),
		field( props, 'workers', __( 'Workers instead of a gift', 'lindung' ) ),
		field( props, 'fund', __( 'Fund', 'lindung' ) ),
		field( props, 'channel', __( 'Way to pay', 'lindung' ) ),
		field( props, 'link', __( 'Link without the widget', 'lindung' ), {
			help: __( 'Where the widget can’t run. It begins with https://.', 'lindung' ),
		} ),
		field( props, 'label', __( 'Text of that link', 'lindung' ) ),
	];

	/** What stands in the way of visitors seeing it. */
	const notice = () =>
		createElement(
			Notice,
			{ status: 'warning', isDismissible: false },
			__( 'Say in the settings of Lindung which folder holds lindung.js.', 'lindung' ),
			' ',
			state.settings &&
				createElement(
					ExternalLink,
					{ href: state.settings },
					__( 'Settings of Lindung', 'lindung' )
				)
		);

	blocks.registerBlockType( 'lindung/widget', {
		edit: ( props ) =>
			createElement(
				Fragment,
				null,
				createElement(
					InspectorControls,
					null,
					createElement(
						PanelBody,
						{ title: __( 'Settings', 'lindung' ) },
						...moreFields( props )
					)
				),
				createElement(
					'div',
					useBlockProps(),
					createElement(
						Placeholder,
						{
							label: __( 'Lindung donation widget', 'lindung' ),
							instructions: __( 'Visitors see the widget itself.', 'lindung' ),
							isColumnLayout: true,
						},
						! state.isReady && notice(),
						...mainFields( props )
					)
				)
			),
		save: () => null,
	} );
} )(
	window.wp.blocks,
	window.wp.blockEditor,
	window.wp.components,
	window.wp.element,
	window.wp.i18n,
	window.lindungState
);
